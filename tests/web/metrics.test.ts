import { expect, test } from 'vitest';
import { createMetrics } from '../../src/metrics.ts';
import { createMetricsSite } from '../../src/web/metrics.ts';

function open() {
  const metrics = createMetrics();
  const site = createMetricsSite(metrics);
  return {
    metrics,
    /** The lines of our own numbers, without those that explain them. */
    async lines() {
      const text = await (await site.request('/metrics')).text();
      return text.split('\n').filter((line) => line.startsWith('unknot_'));
    },
    site,
  };
}

test('what has happened is counted, by its kind and what became of it', async () => {
  const { metrics, lines } = open();
  metrics.updated('handled');
  metrics.updated('handled');
  metrics.updated('returned');
  metrics.delivered('check-in', 'sent');
  metrics.delivered('check-in', 'retried');
  metrics.delivered('summary', 'dropped');
  metrics.flooded();
  metrics.gone();
  metrics.ticked(0.05);
  metrics.ticked(70);
  expect(await lines()).toEqual([
    'unknot_updates_total{outcome="handled"} 2',
    'unknot_updates_total{outcome="failed"} 0',
    'unknot_updates_total{outcome="returned"} 1',
    'unknot_deliveries_total{kind="check-in",outcome="sent"} 1',
    'unknot_deliveries_total{kind="check-in",outcome="retried"} 1',
    'unknot_deliveries_total{kind="summary",outcome="dropped"} 1',
    'unknot_flood_waits_total 1',
    'unknot_gone_total 1',
    'unknot_tick_seconds_bucket{le="0.001"} 0',
    'unknot_tick_seconds_bucket{le="0.01"} 0',
    'unknot_tick_seconds_bucket{le="0.1"} 1',
    'unknot_tick_seconds_bucket{le="1"} 1',
    'unknot_tick_seconds_bucket{le="10"} 1',
    'unknot_tick_seconds_bucket{le="60"} 1',
    'unknot_tick_seconds_bucket{le="+Inf"} 2',
    'unknot_tick_seconds_sum 70.05',
    'unknot_tick_seconds_count 2',
    'unknot_sender 0',
  ]);
});

test('whether this process sends is asked at every look', async () => {
  const { metrics, lines } = open();
  let sends = true;
  metrics.watchSender(() => sends);
  expect(await lines()).toContain('unknot_sender 1');
  sends = false;
  expect(await lines()).toContain('unknot_sender 0');
});

test('two of them know nothing of one another', async () => {
  const [one, other] = [open(), open()];
  one.metrics.gone();
  expect(await other.lines()).toContain('unknot_gone_total 0');
});

test('it is what Prometheus reads, with the numbers of the process', async () => {
  const { site } = open();
  const answer = await site.request('/metrics');
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  const text = await answer.text();
  for (const name of ['process_resident_memory_bytes', 'nodejs_eventloop_lag_seconds']) {
    expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
  }
  expect((await site.request('/metrics', { method: 'POST' })).status).toBe(404);
});
