import type { IndexNames } from './index-names';
import type { IndexServer } from './index-server';

/** A site says hourly that it keeps an index; what nobody has kept for a day goes. In milliseconds. */
const keptForADay = 86_400_000;

/**
 * Removes the indexes of other versions that no site has kept for a day, and gives their names. A site of the version before,
 * still running beside this one, keeps its own.
 */
export async function removeOldVersions(server: IndexServer, { version }: IndexNames, now: Date): Promise<string[]> {
  const indexes = await server.listIndexes();
  const old = indexes.filter(
    (index) => index.version !== version && now.getTime() - index.updatedAt.getTime() > keptForADay,
  );
  const tasks = [];
  for (const { uid } of old) tasks.push(await server.deleteIndex(uid));
  await server.settle(tasks);
  return old.map(({ uid }) => uid);
}
