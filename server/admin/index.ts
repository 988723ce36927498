import { ModerationDesk } from './desk.js';
import { ModerationItem } from './item.js';
import { ModerationQueue } from './queue.js';
import { ModerationRules } from './rules.js';
import { ModerationSignIn } from './sign-in.js';

customElements.define('moderation-item', ModerationItem);
customElements.define('moderation-rules', ModerationRules);
customElements.define('moderation-queue', ModerationQueue);
customElements.define('moderation-sign-in', ModerationSignIn);
customElements.define('moderation-desk', ModerationDesk);
