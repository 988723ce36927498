/** Styles of the details, which load after the first view, in the order of the cascade. */
import { cardStyles } from './card-styles.js';
import { placesStyles } from '../places/styles.js';
import { alertsStyles } from './alerts-styles.js';
import { hoursStyles } from './hours-styles.js';
import { daysStyles } from './days-styles.js';
import { factsStyles } from './facts-styles.js';
import { skyStyles } from './sky-styles.js';
import { layoutStyles } from './layout-styles.js';

export const styles = [
  cardStyles,
  placesStyles,
  alertsStyles,
  hoursStyles,
  daysStyles,
  factsStyles,
  skyStyles,
  layoutStyles,
];
