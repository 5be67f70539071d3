const MIB = 1024 * 1024;

/** What a file may cost us, checked before anything decodes it. */
export const LIMITS = {
  /** bytes of a file, by what it is */
  bytes: { picture: 64 * MIB, audio: 512 * MIB, video: 2048 * MIB, file: 256 * MIB },
  /** an SVG is text; no honest one is larger */
  svgBytes: 4 * MIB,
  /** time to draw it; honest ones take a tenth of a second */
  drawingMs: 8_000,
  /** width × height, all frames of an animation taken together */
  pixels: 120_000_000,
  /** of either side */
  side: 30_000,
  frames: 1_000,
  /** wall time that one decoding may take, in seconds */
  seconds: 30,
  /** characters of a text field taken from a file or a form */
  text: 5_000,
} as const;
