/** `inlay-server sync`: reads the sources once and says what came of it. */
import { counted, print, type CommandCall } from '../cli/command.js';
import { ConfigError } from '../config/error.js';
import { createLog } from '../log.js';
import { createPostsServices } from './services.js';

export function sync({ config, withDatabase }: CommandCall): Promise<void> {
  if (!config.posts.sources.length)
    throw new ConfigError('posts.sources is empty: write where the posts are listed, such as a feed.');
  return withDatabase(async (database) => {
    const services = createPostsServices({ config, database, log: createLog() });
    try {
      const { listed, saved, removed, passed, failed, broken } = await services.sync();
      const again = await services.recheck();
      print(
        `${listed} pages listed, ${saved + again.changed} new or changed, ${removed + again.removed} removed, ${passed} are no articles, ${failed} could not be read.`,
      );
      if (!broken) return;
      print(`${counted(broken, 'source')} could not be read; the log names each.`);
      process.exitCode = 1;
    } finally {
      await services.close();
    }
  });
}
