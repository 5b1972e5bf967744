import type { Speech } from '../create-world.js';
import auth2017 from '../editions/known/auth-2017.js';
import { oauthErrors } from '../errors/oauth.js';
import { neighbourOperations } from './operations.js';

/** What the neighbours speak: operations that no document of this project states, and no requirements. */
export const neighbourSpeech: Speech = {
  edition: {
    id: 'neighbours',
    family: 'neighbours',
    title: 'Servers beside the profile server',
    source: { repository: '', commit: '', path: '' },
    operations: neighbourOperations,
    errorTable: [],
    flows: [],
    requirements: [],
  },
  behaviour: {
    ...auth2017,
    id: 'neighbours',
    errors: oauthErrors,
    goneEndpoints: [],
    gonePaths: [],
    answersHead: true,
    // Or a fault that is meant for the edition would strike the server its client got the token from.
    isStruckByNameAlone: true,
  },
};
