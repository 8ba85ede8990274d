/** The part of gifenc that is used; it ships no types. The file is named because Node would take the CommonJS one. */
declare module 'gifenc/dist/gifenc.esm.js' {
  export type Colour = readonly number[];

  export interface FrameOptions {
    readonly palette?: readonly Colour[];
    /** Milliseconds. */
    readonly delay?: number;
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    /** 1: the frame stays, and the next is drawn over it. */
    readonly dispose?: number;
    /** 0: for ever. */
    readonly repeat?: number;
  }

  export function GIFEncoder(): {
    readonly stream: { writeBytes(bytes: Uint8Array): void };
    writeFrame(index: Uint8Array, width: number, height: number, options: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  };

  export function quantize(rgba: Uint8Array, colours: number): readonly Colour[];

  export function nearestColorIndex(palette: readonly Colour[], pixel: Colour): number;
}
