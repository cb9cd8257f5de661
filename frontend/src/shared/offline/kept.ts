import { ApiError } from '@/shared/api/problem';

/** From the network, and kept; without one, as it was kept last. */
export async function keptOrLoaded<T>(
  load: () => Promise<T>,
  keep: (value: T) => Promise<unknown>,
  kept: () => Promise<T | undefined>,
) {
  try {
    const value = await load();
    await keep(value).catch(() => {}); // a full device still shows what came
    return value;
  } catch (failure) {
    const value = failure instanceof ApiError && failure.isPassing ? await kept() : undefined;
    if (value) return value;
    throw failure;
  }
}
