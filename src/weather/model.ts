/**
 * Weather at one place. Metric units; `null` is unknown, never 0. Times are ISO 8601 instants with offset, dates are
 * calendar dates at the place.
 */
export interface Weather {
  place: Place;
  current: Current;
  /** from the present hour on */
  hourly: Hour[];
  /** from today on */
  daily: Day[];
  alerts: Alert[];
  /** who made the data: always shown */
  attribution: Attribution[];
  updatedAt: string | null;
  /** until when this is current */
  expiresAt: string | null;
  /** whether any coordinates may be asked for, not only places that the endpoint's owner configured */
  anywhere: boolean;
  /** whether the endpoint finds places by name */
  search: boolean;
  /** made-up data, and said so on its face */
  sample: boolean;
}

export interface Place {
  name: string | null;
  /** degrees, north positive */
  latitude: number | null;
  /** degrees, east positive */
  longitude: number | null;
  /** IANA name; `null` where the provider does not say */
  timeZone: string | null;
}

export interface Current {
  time: string | null;
  condition: Condition;
  /** `null` in doubt: then the icon is the day's */
  isDay: boolean | null;
  /** °C */
  temperature: number | null;
  /** °C */
  feelsLike: number | null;
  /** relative, % */
  humidity: number | null;
  /** % */
  cloudCover: number | null;
  /** at sea level, hPa */
  pressure: number | null;
  /** m */
  visibility: number | null;
  /** °C */
  dewPoint: number | null;
  uvIndex: number | null;
  /** European Air Quality Index: 0–20 good, 20–40 fair, 40–60 moderate, 60–80 poor, 80–100 very poor, above extremely poor */
  airQuality: number | null;
  /** grains/m³ of the commonest kind */
  pollen: number | null;
  /** mm in the present hour */
  precipitation: number | null;
  wind: Wind;
}

export interface Wind {
  /** m/s */
  speed: number | null;
  /** m/s */
  gust: number | null;
  /** degrees from which it blows, clockwise from north */
  direction: number | null;
}

export interface Hour {
  time: string;
  condition: Condition;
  isDay: boolean | null;
  /** °C */
  temperature: number | null;
  /** mm */
  precipitation: number | null;
  /** % */
  precipitationProbability: number | null;
}

export interface Day {
  /** YYYY-MM-DD at the place */
  date: string;
  condition: Condition;
  /** the day's highest, °C */
  high: number | null;
  /** the day's lowest, °C */
  low: number | null;
  /** mm */
  precipitation: number | null;
  /** % */
  precipitationProbability: number | null;
  uvIndex: number | null;
  /** `null` in polar night and day */
  sunrise: string | null;
  sunset: string | null;
}

export interface Alert {
  /** such as "Wind warning" */
  event: string | null;
  severity: Severity;
  /** language tag of its words, which may not be the page's */
  lang: string | null;
  headline: string | null;
  description: string | null;
  onset: string | null;
  expires: string | null;
  /** the authority */
  sender: string | null;
  url: string | null;
}

export interface Attribution {
  text: string;
  url: string | null;
}

/** As in the Common Alerting Protocol 1.2. */
export type Severity = (typeof severities)[number];
export const severities = ['extreme', 'severe', 'moderate', 'minor', 'unknown'] as const;

export type Condition = (typeof conditions)[number];
export const conditions = [
  'clear',
  'mostly-clear',
  'partly-cloudy',
  'mostly-cloudy',
  'overcast',
  'fog',
  'haze',
  'drizzle',
  'freezing-rain',
  'light-rain',
  'rain',
  'heavy-rain',
  'showers',
  'sleet',
  'light-snow',
  'snow',
  'heavy-snow',
  'snow-showers',
  'thunderstorm',
  'hail',
  'severe',
  'unknown',
] as const;

/** How `<inlay-weather>` is laid out. */
export const weatherLayouts = ['line', 'strip', 'card', 'full'] as const;
export type WeatherLayout = (typeof weatherLayouts)[number];
