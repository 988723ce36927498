/** How often promotions were seen and followed, by UTC day (its first millisecond). */
export interface PromoDaysTable {
  site: string;
  id: string;
  day: number;
  views: number;
  clicks: number;
}
