import 'inlay/inlay.css';
import 'inlay/themes/slate.css';
import type {} from 'inlay/vue';
import 'inlay/weather';
import { createApp } from 'vue';
import App from './App.vue';

createApp(App).mount(document.body);
