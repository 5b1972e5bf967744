import type { KeyServerCast } from '../../cast/key-server-cast.js';
import { syncingDevice } from '../../cast/key-server-devices.js';
import { defineRecipe, variant } from '../../requests/recipe.js';

export default defineRecipe('accountDevices', {
  casts: ['key-server'],
  plain: async (cast) => ({ as: (await cast.account()).session }),
  variants: {
    'syncing-device': {
      ...variant(async (cast: KeyServerCast) => ({
        as: await syncingDevice(cast, await cast.verifiedAccount(), 'one device'),
      })),
      needs: ['verifiedAccount'],
    },
  },
});
