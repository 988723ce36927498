/** `inlay-server sync`: reads the sources once and says what came of it. */
import type { Config } from '../config.js';
import { ConfigError } from '../config-error.js';
import { openConfigured } from '../db/configured.js';
import { createLog } from '../log.js';
import { createPostsDesk } from './desk.js';

export async function sync(config: Config): Promise<void> {
  if (!config.posts.sources.length)
    throw new ConfigError('posts.sources is empty: write where the posts are listed, such as a feed.');
  const database = await openConfigured(config);
  const desk = createPostsDesk(config, database, createLog());
  try {
    const { listed, saved, removed, passed, failed, broken } = await desk.sync();
    process.stdout.write(
      `${listed} pages listed, ${saved} new or changed, ${removed} removed, ${passed} are no articles, ${failed} could not be read.\n`,
    );
    if (broken) process.exitCode = 1;
  } finally {
    await desk.close();
    await database.close();
  }
}
