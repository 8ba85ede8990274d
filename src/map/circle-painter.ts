import type { Palette } from '../cartography/palette.ts';
import { CIRCLE_OPACITY, CIRCLE_STROKE } from '../cartography/sizes.ts';
import { LOOK, PER_CIRCLE } from './stack-circles.ts';

/** Draws circles into a map's WebGL, as its own circle layer would: fill, and a stroke around it. */
export interface CirclePainter {
  /** What is drawn from now on. */
  setCircles(circles: Float32Array): void;
  /** Draws with a matrix that takes the circles' plane to clip space; `ratio` is device px to a CSS px. */
  draw(matrix: Float32Array, ratio: number, palette: Palette): void;
  destroy(): void;
}

/** A square for each circle, its corners in CSS px about the middle. */
const VERTEX = `#version 300 es
in vec2 a_corner;
in vec4 a_circle;
uniform mat4 u_matrix;
uniform vec2 u_pixel;
out vec2 v_offset;
flat out float v_radius;
flat out int v_look;
void main() {
  v_radius = a_circle.z;
  v_look = int(a_circle.w);
  v_offset = a_corner * (v_radius + ${CIRCLE_STROKE.open.toFixed(1)} + 1.0);
  gl_Position = u_matrix * vec4(a_circle.xy, 0.0, 1.0);
  gl_Position.xy += v_offset * u_pixel * gl_Position.w;
}`;

const FRAGMENT = `#version 300 es
precision mediump float;
in vec2 v_offset;
flat in float v_radius;
flat in int v_look;
uniform vec3 u_hues[2];
uniform vec3 u_paper;
uniform vec3 u_hairline;
uniform float u_ratio;
out vec4 colour;
float inside(float edge) {
  return clamp((edge - length(v_offset)) * u_ratio + 0.5, 0.0, 1.0);
}
void main() {
  bool isOpen = (v_look & ${LOOK.isOpen}) != 0;
  bool hasFigure = (v_look & ${LOOK.hasFigure}) != 0;
  bool isSolid = hasFigure && !isOpen;
  vec3 hue = u_hues[v_look & ${LOOK.isOther}];
  float opacity = isOpen ? ${CIRCLE_OPACITY.open} : ${CIRCLE_OPACITY.solid};
  float stroke = isSolid ? ${CIRCLE_STROKE.solid.toFixed(1)} : ${CIRCLE_STROKE.open.toFixed(1)};
  vec4 fill = vec4(hasFigure ? hue : u_paper, 1.0) * opacity;
  vec4 edge = vec4(isSolid ? u_hairline : hue, 1.0);
  colour = mix(edge, fill, inside(v_radius)) * inside(v_radius + stroke);
}`;

/** Prepares the program and buffers. Throws where the shaders do not compile, with what the driver says. */
export function createCirclePainter(gl: WebGL2RenderingContext): CirclePainter {
  const program = createProgram(gl);
  const array = gl.createVertexArray();
  const corners = gl.createBuffer();
  const buffer = gl.createBuffer();
  let count = 0;
  gl.bindVertexArray(array);
  gl.bindBuffer(gl.ARRAY_BUFFER, corners);
  gl.bufferData(gl.ARRAY_BUFFER, Float32Array.of(-1, -1, 1, -1, -1, 1, 1, 1), gl.STATIC_DRAW);
  attribute('a_corner', 2, 0);
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  attribute('a_circle', PER_CIRCLE, 1);
  gl.bindVertexArray(null);
  const uniform = (name: string): WebGLUniformLocation | null =>
    gl.getUniformLocation(program, name);
  const [matrixAt, pixelAt, ratioAt] = [
    uniform('u_matrix'),
    uniform('u_pixel'),
    uniform('u_ratio'),
  ];
  const [huesAt, paperAt, hairlineAt] = [
    uniform('u_hues'),
    uniform('u_paper'),
    uniform('u_hairline'),
  ];
  return {
    setCircles(circles) {
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.bufferData(gl.ARRAY_BUFFER, circles, gl.DYNAMIC_DRAW);
      count = circles.length / PER_CIRCLE;
    },
    draw(matrix, ratio, palette) {
      if (count === 0) return;
      gl.useProgram(program);
      gl.bindVertexArray(array);
      gl.uniformMatrix4fv(matrixAt, false, matrix);
      gl.uniform2f(
        pixelAt,
        (2 * ratio) / gl.drawingBufferWidth,
        (-2 * ratio) / gl.drawingBufferHeight,
      );
      gl.uniform1f(ratioAt, ratio);
      gl.uniform3fv(huesAt, [...rgb(palette.explosion), ...rgb(palette.other)]);
      gl.uniform3fv(paperAt, rgb(palette.mapHalo));
      gl.uniform3fv(hairlineAt, rgb(palette.hairline));
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
      gl.bindVertexArray(null);
    },
    destroy() {
      gl.deleteVertexArray(array);
      gl.deleteBuffer(corners);
      gl.deleteBuffer(buffer);
      gl.deleteProgram(program);
    },
  };

  function attribute(name: string, size: number, divisor: number): void {
    const at = gl.getAttribLocation(program, name);
    gl.enableVertexAttribArray(at);
    gl.vertexAttribPointer(at, size, gl.FLOAT, false, 0, 0);
    gl.vertexAttribDivisor(at, divisor);
  }
}

/** The parts of a colour "#rrggbb", 0 to 1. */
function rgb(colour: string): readonly [number, number, number] {
  const part = (at: number): number => Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

function createProgram(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ] as const) {
    const shader = gl.createShader(type);
    if (shader === null) throw new Error('Expected a shader, got none');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (gl.getProgramParameter(program, gl.LINK_STATUS) !== true && !gl.isContextLost())
    throw new Error(`Expected a program for circles, got ${gl.getProgramInfoLog(program)}`);
  return program;
}
