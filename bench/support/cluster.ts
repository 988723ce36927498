import { startCluster, type Cluster } from '../../server/test/support/databases.js';

/** Hands a PostgreSQL of its own to the work, and ends it whatever happens. */
export async function withCluster(work: (cluster: Cluster) => Promise<void>): Promise<void> {
  const cluster = await startCluster();
  if (!cluster) throw new Error('This needs PostgreSQL: install it, or put its programs on the path.');
  try {
    await work(cluster);
  } finally {
    await cluster.stop();
  }
}
