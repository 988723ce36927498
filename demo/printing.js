// @ts-check
/** What a printed paper depends on besides its files: `npm start` prints again for another origin, and every day. */
export const printing = () => `${process.env['DEMO_ORIGIN'] ?? ''} ${new Date().toISOString().slice(0, 10)}`;
