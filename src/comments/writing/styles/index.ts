/** What opens: the form, the menu, notices and questions, and replies folded away. Loads with `writing/`. */
import { collapsed } from './collapsed.js';
import { fields } from './fields.js';
import { foot } from './foot.js';
import { form } from './form.js';
import { menu } from './menu.js';
import { notices } from './notices.js';
import { questions } from './questions.js';
import { toolbar } from './toolbar.js';

export const writingStyles = [form, toolbar, fields, foot, menu, notices, questions, collapsed];
