/** How a portrait is cut: colours, and the shapes of hair and extras. */
export interface PortraitPlan {
  ground: string;
  skin: string;
  hair: string;
  coat: string;
  cut: keyof typeof cuts;
  extras?: (keyof typeof extras)[];
}

/** The size of a portrait in CSS pixels. */
export const portraitSize = { width: 160, height: 160 };

const cuts = {
  bob: 'M42 104q-8 -74 38 -74t38 74l-12 4q4 -34 -8 -48q-22 8 -44 0q-8 16 -2 48z',
  crop: 'M48 74q-4 -44 34 -44t32 44q-6 -14 -12 -20q-24 4 -42 -2q-8 8 -12 22z',
  bun: 'M66 30a14 14 0 1 1 28 0q24 10 20 46q-8 -18 -16 -22q-22 6 -38 0q-10 6 -14 22q-4 -38 20 -46z',
  curls:
    'M46 84a13 13 0 0 1 -2 -24a14 14 0 0 1 12 -22a16 16 0 0 1 28 -8a15 15 0 0 1 26 10a14 14 0 0 1 8 22a13 13 0 0 1 -4 22q-4 -16 -14 -24q-20 4 -40 0q-10 8 -14 24z',
  cap: 'M44 66q0 -38 36 -38t36 38q20 2 22 8q-50 -8 -94 0z',
};

const extras = {
  glasses: (plan: PortraitPlan) =>
    `<g fill="none" stroke="${plan.hair}" stroke-width="2.5"><circle cx="68" cy="78" r="9"/><circle cx="92" cy="78" r="9"/><path d="M77 77q3 -3 6 0"/></g>`,
  beard: (plan: PortraitPlan) =>
    `<path fill="${plan.hair}" d="M52 84q2 42 28 42t28 -42q-6 14 -14 14h-28q-8 0 -14 -14z"/>`,
  scarf: (plan: PortraitPlan) =>
    `<path fill="${plan.ground}" stroke="${plan.coat}" stroke-width="2" d="M54 116q26 16 52 0l4 14q-30 18 -60 0z"/>`,
};

/** Cuts a portrait, a face in four colours, as SVG. */
export function portrait(plan: PortraitPlan): string {
  const { ground, skin, hair, coat, cut } = plan;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 160" width="${portraitSize.width}" height="${portraitSize.height}">` +
    `<path fill="${ground}" d="M0 0h160v160H0z"/>` +
    `<path fill="${coat}" d="M14 160q4 -38 46 -42h40q42 4 46 42z"/>` +
    `<path fill="${skin}" d="M68 100h24v22q-12 12 -24 0z"/>` +
    `<ellipse cx="80" cy="78" rx="30" ry="38" fill="${skin}"/>` +
    `<g fill="none" stroke="${hair}" stroke-width="2.5" stroke-linecap="round"><path d="M64 76q4 -3 8 0M88 76q4 -3 8 0M80 80l-3 10h5M71 100q9 6 18 0"/></g>` +
    (plan.extras ?? []).map((extra) => extras[extra](plan)).join('') +
    `<path fill="${hair}" d="${cuts[cut]}"/></svg>\n`
  );
}
