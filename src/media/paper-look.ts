/** What pictures made by the paper show of it. A room above hands it over, since this one does not know the settings. */
export interface PaperLook {
  name: string;
  /** under the name on the picture of the paper itself; may be empty */
  tagline?: string;
  /** BCP 47 */
  language?: string;
  /** `#rrggbb` */
  accent: string;
  /** media number of the logo */
  logo: number | null;
  /** scheme and host, no trailing slash */
  origin: string;
}
