import {
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  provideZonelessChangeDetection,
  signal,
  type WritableSignal,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'inlay/weather';
import type { InlayWeather } from 'inlay/weather';

@Component({
  selector: 'site-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <inlay-weather
      #card
      endpoint="/"
      loading="eager"
      [layout]="layout()"
      [days]="3"
      (inlay-load)="temperature.set($event.model.current.temperature)"
    />
    <output>{{ temperature() }}</output>
    <button id="change" (click)="layout.set('line')">One line</button>
  `,
})
class Site {
  readonly layout: WritableSignal<InlayWeather['layout']> = signal('card');
  readonly temperature = signal<number | null>(null);
}

// @ts-expect-error there is no such layout
export const wrong: InlayWeather['layout'] = 'crad';

bootstrapApplication(Site, { providers: [provideZonelessChangeDetection()] }).catch(console.error);
