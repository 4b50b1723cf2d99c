import type { components } from '../../../target/openapi';

/** The shapes of the HTTP API, made from `/openapi.json` by the build. */
export type Schemas = components['schemas'];
