/** The first view, in the order of the cascade. */
import { box } from './box.js';
import { fields } from './fields.js';
import { thread } from './thread.js';
import { comment } from './comment.js';
import { avatar } from './avatar.js';
import { icons } from './icons.js';
import { actions } from './actions.js';

export const styles = [box, fields, thread, comment, avatar, icons, actions];
