// Made by `npm run generate`; do not edit.
import type { operations as operationsauth2013 } from './auth-2013.types.js';
import type { operations as operationsauth2015 } from './auth-2015.types.js';
import type { operations as operationsauth2017 } from './auth-2017.types.js';
import type { operations as operationskeyserver2013 } from './key-server-2013.types.js';
import type { operations as operationsprofile2020 } from './profile-2020.types.js';

/** Parameter and response types of every operation, by edition and operationId. */
export interface Operations {
  'auth-2013': operationsauth2013;
  'auth-2015': operationsauth2015;
  'auth-2017': operationsauth2017;
  'key-server-2013': operationskeyserver2013;
  'profile-2020': operationsprofile2020;
}
