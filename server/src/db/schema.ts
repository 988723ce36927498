/** All tables. Each module adds its own by declaration merging, in its `module.ts`. */
export interface Schema {}
