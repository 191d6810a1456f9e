import { Hono } from 'hono';
import type { Metrics } from '../metrics.ts';

/** GET /metrics tells Prometheus what the process counts. */
export function createMetricsSite({ text, contentType }: Metrics): Hono {
  const site = new Hono();
  site.get('/metrics', async (c) => c.body(await text(), 200, { 'content-type': contentType }));
  return site;
}
