/**
 * The reader's places: a search, and the places chosen before, which stay on the device. Offered where the endpoint
 * serves any place and can find them by name.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../core/language/translate.js';
import { phrases } from '../details/phrases.js';
import { sign } from '../icon.js';
import type { Place } from '../model.js';
import { choosePlace, forgetPlace, savedPlaces, type PlacesHost } from './saved-places.js';
import type { View } from '../view.js';

/** The results of a card's last search; `null` before the first. */
const found = new WeakMap<PlacesHost, readonly Place[] | null>();
/** Of two searches under way only the later counts. */
const latest = new WeakMap<PlacesHost, string>();

export function placesButton(view: View, host: PlacesHost): TemplateResult | typeof nothing {
  if (!host.places || !view.weather.search || !view.weather.anywhere) return nothing;
  const label = say(view.locale, phrases, 'weather.search');
  return html`<details class="places" @keydown=${close}>
    <summary part="button" title=${label} aria-label=${label}>${sign('search')}</summary>
    <form part="panel" role="search" @submit=${(event: Event) => void search(event, host)}>
      <input
        part="input"
        type="search"
        name="place"
        aria-label=${label}
        placeholder=${label}
        autocomplete="off"
      />
      <ul aria-live="polite">
        ${results(view, host)}
      </ul>
    </form>
  </details>`;
}

function results(view: View, host: PlacesHost): unknown {
  const places = found.get(host) ?? null;
  if (!places) return savedPlaces(host).map((place) => one(view, host, place, true));
  if (!places.length) return html`<li class="quiet">${say(view.locale, phrases, 'weather.no-place')}</li>`;
  return places.map((place) => one(view, host, place, false));
}

function one(view: View, host: PlacesHost, place: Place, isSaved: boolean): TemplateResult {
  const choose = (event: Event) => {
    found.set(host, null);
    const panel = (event.currentTarget as Element).closest('details')!;
    panel.open = false;
    panel.querySelector('summary')!.focus();
    choosePlace(host, place);
  };
  const remove = () => {
    forgetPlace(host, place);
    host.requestUpdate();
  };
  const label = say(view.locale, phrases, 'weather.remove', { place: place.name! });
  return html`<li>
    <button part="button" type="button" @click=${choose}><bdi>${place.name}</bdi></button>
    ${
      isSaved
        ? html`<button part="button" type="button" title=${label} aria-label=${label} @click=${remove}>
            ${sign('remove')}
          </button>`
        : nothing
    }
  </li>`;
}

async function search(event: Event, host: PlacesHost): Promise<void> {
  event.preventDefault();
  const words = new FormData(event.currentTarget as HTMLFormElement).get('place') as string;
  latest.set(host, words);
  // what cannot be searched has not been found
  const places = words.trim() ? await host.findPlaces(words.trim()).catch(() => []) : null;
  if (latest.get(host) !== words) return;
  found.set(host, places);
  host.requestUpdate();
}

function close(event: KeyboardEvent): void {
  const panel = event.currentTarget as HTMLDetailsElement;
  if (event.key !== 'Escape' || !panel.open) return;
  event.stopPropagation();
  panel.open = false;
  panel.querySelector('summary')!.focus();
}
