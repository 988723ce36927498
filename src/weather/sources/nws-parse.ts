import { fields, flag, instant, list, must, oneOf, text, type Fields } from '../../core/parse/check.js';
import { calendarDate, isTimeZone } from '../../core/time/dates.js';
import { dayBefore } from '../../core/time/midnight.js';
import { atWallTime } from '../../core/time/zones.js';
import {
  severities,
  type Alert,
  type Condition,
  type Current,
  type Day,
  type Hour,
  type Weather,
} from '../model.js';
import { distinct } from '../alerts-in-force.js';
import type { WeatherQuery } from '../source.js';
import { maxHours, placeOf, presentIn, spotOf, unknownCurrent, type Spot } from './build.js';
import { cloudCover, iconCondition, quantity, temperatureOf, windDirection, windSpeed } from './nws-read.js';
import { wordsCondition } from './nws-conditions.js';
import { isSunUp, sunTimes } from './sun.js';

const hour = 3_600_000;

/** The documents that make one card; `null` for one that could not be had. */
export interface NwsAnswers {
  points: unknown;
  forecast: unknown;
  hourly: unknown;
  observation: unknown;
  alerts: unknown;
}

/** A feature's properties, in GeoJSON or JSON-LD. */
export const properties = (answer: unknown): Fields => fields(fields(answer).properties ?? answer);

const periods = (answer: unknown): Fields[] =>
  list(properties(answer).periods)
    .map(fields)
    .filter(({ startTime }) => instant(startTime));
const startOf = (period: Fields) => Date.parse(String(period.startTime));
const probability = (period: Fields | undefined) => quantity(period?.probabilityOfPrecipitation);

/** By the icon. One that names no weather ("cold", "hot"), is broken or is missing leaves it to the words beside it. */
function conditionOf({ icon, shortForecast, textDescription }: Fields): Condition {
  const found = iconCondition(icon);
  return found === 'unknown' ? wordsCondition(shortForecast ?? textDescription) : found;
}

/** An observation of the last three hours, and the present hour's forecast for what it lacks. */
function currentOf(answer: unknown, forecast: Fields | undefined, present: number, spot: Spot): Current {
  const found = properties(answer);
  const time = instant(found.timestamp);
  const seen = time && Math.abs(present - Date.parse(time)) < 3 * hour ? found : {};
  const condition = conditionOf(seen);
  const precipitation = fields(seen.precipitationLastHour);
  return {
    ...unknownCurrent,
    time: instant(seen.timestamp) ?? instant(forecast?.startTime),
    condition: condition === 'unknown' ? conditionOf(forecast ?? {}) : condition,
    isDay: isSunUp(present, spot),
    temperature: quantity(seen.temperature) ?? temperatureOf(forecast),
    feelsLike: quantity(seen.windChill) ?? quantity(seen.heatIndex),
    humidity: quantity(seen.relativeHumidity) ?? quantity(forecast?.relativeHumidity),
    cloudCover: cloudCover(list(seen.cloudLayers)),
    // the barometric pressure is the altimeter setting, which is reduced to sea level too
    pressure: quantity(seen.seaLevelPressure) ?? quantity(seen.barometricPressure),
    visibility: quantity(seen.visibility),
    dewPoint: quantity(seen.dewpoint) ?? quantity(forecast?.dewpoint),
    precipitation: String(precipitation.unitCode).endsWith(':mm') ? quantity(precipitation) : null,
    wind: {
      speed: quantity(seen.windSpeed) ?? windSpeed(forecast?.windSpeed),
      gust: quantity(seen.windGust),
      direction: quantity(seen.windDirection) ?? windDirection(forecast?.windDirection),
    },
  };
}

const hourOf = (period: Fields): Hour => ({
  time: String(period.startTime),
  condition: conditionOf(period),
  isDay: flag(period.isDaytime),
  temperature: temperatureOf(period),
  precipitation: null,
  precipitationProbability: probability(period),
});

/**
 * Days of half-day periods: a day's high is its daytime's, its low that of the night that follows. What is left of
 * last night ("Overnight", after midnight) belongs to yesterday; when the forecast starts with "Tonight", today has no
 * high.
 */
function daysOf(answer: unknown, today: string, zone: string, spot: Spot): Day[] {
  const dayOf = ({ startTime, isDaytime }: Fields) => {
    const [, date = '', begins] = /^(.{10})T(\d\d)/.exec(String(startTime)) ?? [];
    return isDaytime === false && Number(begins) < 12 ? dayBefore(date) : date;
  };
  const days = Map.groupBy(periods(answer), dayOf);
  return [...days]
    .filter(([date]) => date >= today)
    .map(([date, halves]) => {
      const day = halves.find(({ isDaytime }) => isDaytime === true);
      const night = halves.find(({ isDaytime }) => isDaytime === false);
      const chances = [probability(day), probability(night)].filter((chance) => chance !== null);
      return {
        date,
        condition: conditionOf(day ?? night ?? {}),
        high: temperatureOf(day),
        low: temperatureOf(night),
        precipitation: null,
        precipitationProbability: chances.length ? Math.max(...chances) : null,
        uvIndex: null,
        ...sunTimes(Date.parse(atWallTime(`${date}T12:00`, zone)), spot),
      };
    });
}

function alertOf(feature: unknown, url: string): Alert {
  const found = properties(feature);
  const words = [text(found.description), text(found.instruction)].filter((part) => part !== null);
  return {
    event: text(found.event),
    severity: oneOf(text(found.severity)?.toLowerCase(), severities) ?? 'unknown',
    lang: 'en',
    headline: text(found.headline),
    description: words.join('\n\n') || null,
    onset: instant(found.onset) ?? instant(found.effective),
    expires: instant(found.ends) ?? instant(found.expires),
    sender: text(found.senderName),
    url,
  };
}

/** Without an observation the present hour's forecast is the present; without alerts there are none to show. */
export function parseNws(answers: NwsAnswers, query: WeatherQuery, clock: number): Weather {
  const spot = spotOf(query);
  const point = properties(answers.points);
  const hours = periods(answers.hourly);
  must(
    Array.isArray(properties(answers.forecast).periods) || hours.length,
    'a forecast of the National Weather Service: it has no "properties.periods"',
  );
  const zoneName = text(point.timeZone);
  const timeZone = isTimeZone(zoneName) ? zoneName : null;
  const city = fields(fields(point.relativeLocation).properties);
  const present = presentIn(
    hours[0] ? startOf(hours[0]) : clock,
    hours.length ? startOf(hours.at(-1)!) + hour : clock,
    clock,
  );
  const zone = timeZone ?? 'America/New_York';
  const page = `https://forecast.weather.gov/MapClick.php?lat=${spot.latitude}&lon=${spot.longitude}`;
  return {
    place: placeOf(query, { name: text(city.city), timeZone }),
    current: currentOf(
      answers.observation,
      hours.findLast((period) => startOf(period) <= present),
      present,
      spot,
    ),
    hourly: hours
      .filter((period) => startOf(period) > present - hour)
      .slice(0, maxHours)
      .map(hourOf),
    daily: daysOf(answers.forecast, calendarDate(present, zone), zone, spot).slice(0, query.days),
    alerts: distinct(
      list(fields(answers.alerts).features)
        .filter((feature) => (properties(feature).status ?? 'Actual') === 'Actual')
        .map((feature) => alertOf(feature, page)),
    ),
    attribution: [{ text: 'National Weather Service', url: 'https://www.weather.gov/' }],
    updatedAt: instant(properties(answers.hourly).updateTime),
    expiresAt: null,
    anywhere: true,
    search: false,
    sample: false,
  };
}
