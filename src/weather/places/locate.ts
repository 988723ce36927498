/** The button that asks for the reader's position; the browser asks the reader, and only after a press. */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../core/language/translate.js';
import { phrases } from '../details/phrases.js';
import { sign } from '../icon.js';
import type { View } from '../view.js';

export interface Locating extends EventTarget {
  locate: boolean;
  latitude: number | null;
  longitude: number | null;
  place: string | null;
}

/** Two decimals are about a kilometre: enough for weather, too little for an address. */
const coarse = (degrees: number) => Math.round(degrees * 100) / 100;

export function locateButton(view: View, host: Locating): TemplateResult | typeof nothing {
  if (!host.locate || !view.weather.anywhere || !('geolocation' in navigator)) return nothing;
  const label = say(view.locale, phrases, 'weather.locate');
  const press = (event: Event) => {
    const button = event.currentTarget as HTMLButtonElement;
    // a disabled button would lose the focus
    if (button.ariaDisabled) return;
    button.ariaDisabled = 'true';
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        button.ariaDisabled = null;
        host.place = null;
        host.latitude = coarse(coords.latitude);
        host.longitude = coarse(coords.longitude);
      },
      () => {
        button.ariaDisabled = null;
        button.textContent = button.ariaLabel = say(view.locale, phrases, 'weather.locate-failed');
      },
      { timeout: 10_000, maximumAge: 600_000 },
    );
  };
  return html`<button part="button" title=${label} aria-label=${label} @click=${press}>
    ${sign('locate')}
  </button>`;
}
