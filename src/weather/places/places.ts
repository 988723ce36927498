/**
 * The reader's places: a search, and the places chosen before, which stay on the device. Offered where the endpoint
 * serves any place and can find them by name.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../../core/language/translate.js';
import { phrases } from '../details/phrases.js';
import { sign } from '../icon.js';
import type { Place } from '../model.js';
import { newSearch, runSearch, searchSoon, type Search } from './search.js';
import { choosePlace, forgetPlace, savedPlaces, type PlacesHost } from './saved-places.js';
import type { View } from '../view.js';

const searches = new WeakMap<PlacesHost, Search>();

function searchOf(host: PlacesHost): Search {
  if (!searches.has(host)) searches.set(host, newSearch());
  return searches.get(host)!;
}

/** A combobox as the ARIA Authoring Practices describe it: the first result is active, and Enter chooses it. */
export function placesButton(view: View, host: PlacesHost): TemplateResult | typeof nothing {
  if (!host.places || !view.weather.search || !view.weather.anywhere) return nothing;
  const label = say(view.locale, phrases, 'weather.search');
  const search = searchOf(host);
  const { places, active } = search;
  const missing = places?.length === 0 ? say(view.locale, phrases, 'weather.no-place') : nothing;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const words = new FormData(form).get('place') as string;
    const place = words === search.words && places?.[active];
    if (place) choose(host, place, form);
    else void runSearch(host, search, words);
  };
  return html`<details class="places" @keydown=${(event: KeyboardEvent) => followKey(event, host)}>
    <summary part="button" title=${label} aria-label=${label}>${sign('search')}</summary>
    <form part="panel" role="search" @submit=${submit}>
      <input
        part="input"
        name="place"
        role="combobox"
        aria-label=${label}
        aria-autocomplete="list"
        aria-controls="places"
        aria-expanded=${!!places?.length}
        aria-activedescendant=${places?.length ? `place-${active}` : nothing}
        placeholder=${label}
        inputmode="search"
        enterkeyhint="search"
        autocomplete="off"
        @input=${({ target }: Event) => searchSoon(host, search, (target as HTMLInputElement).value)}
      />
      <p role="status" class="quiet">${missing}</p>
      ${
        places?.length
          ? html`<ul id="places" role="listbox" aria-label=${label}>
              ${places.map((place, index) => result(host, place, index, index === active))}
            </ul>`
          : places
            ? nothing
            : html`<ul role="list">
                ${savedPlaces(host).map((place) => saved(view, host, place))}
              </ul>`
      }
    </form>
  </details>`;
}

function result(host: PlacesHost, place: Place, index: number, isActive: boolean): TemplateResult {
  return html`<li
    id="place-${index}"
    part="option"
    role="option"
    aria-selected=${isActive}
    @click=${({ currentTarget }: Event) => choose(host, place, currentTarget as Element)}
  >
    <bdi>${place.name}</bdi>
  </li>`;
}

function saved(view: View, host: PlacesHost, place: Place): TemplateResult {
  const pick = ({ currentTarget }: Event) => choose(host, place, currentTarget as Element);
  const remove = ({ currentTarget }: Event) => {
    const panel = (currentTarget as Element).closest('form')!;
    forgetPlace(host, place);
    host.requestUpdate();
    // the button has gone, and the focus with it
    panel.querySelector('input')!.focus();
  };
  const label = say(view.locale, phrases, 'weather.remove', { place: place.name! });
  return html`<li>
    <button part="button" type="button" @click=${pick}><bdi>${place.name}</bdi></button>
    <button part="button" type="button" title=${label} aria-label=${label} @click=${remove}>
      ${sign('remove')}
    </button>
  </li>`;
}

function choose(host: PlacesHost, place: Place, inside: Element): void {
  Object.assign(searchOf(host), newSearch());
  const panel = inside.closest('details')!;
  panel.querySelector('form')!.reset();
  panel.open = false;
  panel.querySelector('summary')!.focus();
  choosePlace(host, place);
}

/** Escape closes the panel; the arrows move between the results. */
function followKey(event: KeyboardEvent, host: PlacesHost): void {
  const panel = event.currentTarget as HTMLDetailsElement;
  const search = searchOf(host);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === 'Escape' && panel.open) {
    event.stopPropagation();
    panel.open = false;
    panel.querySelector('summary')!.focus();
  } else if (step && search.places?.length && (event.target as Element).matches('input')) {
    event.preventDefault();
    const { length } = search.places;
    search.active = (search.active + step + length) % length;
    host.requestUpdate();
  }
}
