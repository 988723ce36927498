/**
 * Kills the server at random moments under load and looks at what is left: `npm run bench -- kill 100`. Nothing that was
 * answered may be lost, nothing that was sent again may be doubled.
 */
import { killWhilePosting } from '../server/test/comments/killing.js';

const rounds = Number(process.argv[2] ?? 100);
console.log(`${rounds} kills:`, await killWhilePosting(rounds));
