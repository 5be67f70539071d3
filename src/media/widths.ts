/** The only widths that a picture is ever served in; no address can ask for another. */
export const WIDTHS = [320, 480, 640, 800, 960, 1280, 1600] as const;

/** Widths for an original of this width, ascending; never larger than it, and its own where it is smaller than all. */
export function widthsFor(width: number): number[] {
  const fitting = WIDTHS.filter((one) => one <= width);
  return fitting.length > 0 ? fitting : [width];
}
