import { Hono } from 'hono';

/**
 * What a supervisor asks: GET /healthz says 200 while the process lives, GET /readyz says 200 while it can serve people
 * and 503 otherwise. Neither tells anything else.
 */
export function createHealth(ready: () => Promise<boolean>): Hono {
  const health = new Hono();
  health.get('/healthz', (c) => c.text('ok'));
  health.get('/readyz', async (c) => ((await ready()) ? c.text('ready') : c.text('not ready', 503)));
  return health;
}
