import { fields, list, must, oneOf, text } from '../../core/parse/check.js';
import { requireEndpoint } from '../../core/require-endpoint.js';
import { endpointUrl, safeWebUrl } from '../../core/parse/urls.js';
import { readImage } from '../../posts/sources/inlay.js';
import { kinds, type Promo, type Promos } from '../model.js';
import type { PromoSource } from '../source.js';

function readPromo(value: unknown, base: string): Promo | [] {
  const promo = fields(value);
  const found = {
    id: text(promo['id']) ?? '',
    kind: oneOf(promo['kind'], kinds) ?? 'post',
    url: safeWebUrl(text(promo['url']), base),
    src: safeWebUrl(text(promo['src']), base),
    title: text(promo['title']),
    image: readImage(promo['image'], base),
    sponsor: text(promo['sponsor']),
    label: text(promo['label']),
  };
  const whole = {
    post: found.url && found.title,
    banner: found.url && found.image,
    frame: found.src,
  };
  return whole[found.kind] ? found : [];
}

/** Promotions from a value of the contract's shape: what is missing is unknown, addresses become absolute. */
export function normalizePromos(value: unknown, base: string): Promos {
  const { label, items } = fields(value);
  must(Array.isArray(items), 'a list of promotions: it has no "items"');
  return { label: text(label), items: list(items).flatMap((item) => readPromo(item, base)) };
}

/** Inlay's own contract: inlay-server, or any endpoint or static file that answers like it. */
export const inlay: PromoSource = {
  async load({ endpoint, ...query }, http) {
    const base = requireEndpoint(endpoint);
    return normalizePromos(await http.get(endpointUrl(base, 'v1/promos', query)), base);
  },
  events({ endpoint }) {
    const url = endpointUrl(requireEndpoint(endpoint), 'v1/promos/events');
    return url.pathname.endsWith('.json') ? null : url;
  },
};
