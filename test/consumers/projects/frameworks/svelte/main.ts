import 'inlay/inlay.css';
import type {} from 'inlay/svelte';
import 'inlay/themes/slate.css';
import 'inlay/weather';
import type { SvelteHTMLElements } from 'svelte/elements';
import { mount } from 'svelte';
import App from './App.svelte';

mount(App, { target: document.body });

// @ts-expect-error there is no such layout
export const wrong: SvelteHTMLElements['inlay-weather'] = { layout: 'crad' };
