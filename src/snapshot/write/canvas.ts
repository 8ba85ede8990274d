import { FONT_FAMILY } from '../fonts.ts';
import type { Fill, GroupNode, Node, Scene, Stroke, TextNode } from '../scene.ts';

type Brush = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Draws the scene so that its px are `scaleX` by `scaleY` px of the canvas, from the canvas row `top` of the whole picture on. */
export function drawScene(
  brush: Brush,
  scene: Scene,
  scaleX: number,
  scaleY: number,
  top: number,
): void {
  brush.save();
  brush.setTransform(scaleX, 0, 0, scaleY, 0, -top);
  brush.fillStyle = scene.background;
  brush.fillRect(0, 0, scene.width, scene.height);
  for (const { nodes } of scene.parts) for (const node of nodes) draw(brush, node);
  brush.restore();
}

function draw(brush: Brush, node: Node): void {
  switch (node.type) {
    case 'path':
      return paint(brush, new Path2D(node.d), node.fill, node.stroke);
    case 'circle': {
      const circle = new Path2D();
      circle.arc(node.x, node.y, node.radius, 0, 2 * Math.PI);
      return paint(brush, circle, node.fill, node.stroke);
    }
    case 'text':
      return drawText(brush, node);
    case 'group':
      return drawGroup(brush, node);
  }
}

function paint(brush: Brush, outline: Path2D, fill: Fill | null, stroke: Stroke | null): void {
  if (fill !== null) {
    brush.globalAlpha = fill.opacity;
    brush.fillStyle = fill.colour;
    brush.fill(outline, 'evenodd');
  }
  if (stroke !== null) {
    brush.globalAlpha = stroke.opacity;
    brush.strokeStyle = stroke.colour;
    brush.lineWidth = stroke.width;
    brush.setLineDash([...stroke.dash]);
    brush.lineJoin = stroke.isRound ? 'round' : 'miter';
    brush.lineCap = stroke.isRound ? 'round' : 'butt';
    brush.stroke(outline);
  }
  brush.globalAlpha = 1;
}

function drawText(brush: Brush, node: TextNode): void {
  const { x, y, text, size, weight, fill, halo, anchor, rotateDeg, spacing } = node;
  brush.save();
  brush.translate(x, y);
  brush.rotate((rotateDeg * Math.PI) / 180);
  brush.font = `${weight} ${size}px "${FONT_FAMILY}", sans-serif`;
  brush.textAlign = anchor === 'middle' ? 'center' : anchor;
  brush.letterSpacing = `${spacing}px`;
  if (halo !== null) {
    brush.setLineDash([]);
    brush.lineJoin = 'round';
    brush.lineWidth = 2 * halo.width;
    brush.strokeStyle = halo.colour;
    brush.strokeText(text, 0, 0);
  }
  brush.globalAlpha = fill.opacity;
  brush.fillStyle = fill.colour;
  brush.fillText(text, 0, 0);
  brush.restore();
}

function drawGroup(brush: Brush, { children, clip, moveTo, scale }: GroupNode): void {
  brush.save();
  brush.translate(...moveTo);
  brush.scale(scale, scale);
  if (clip !== null) brush.clip(new Path2D(clip), 'evenodd');
  for (const child of children) draw(brush, child);
  brush.restore();
}
