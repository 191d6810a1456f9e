import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { Temporal } from 'temporal-polyfill';
import { createLogger } from '../src/logger.ts';
import { type Database, openDatabase } from '../src/store/database.ts';

/** A Monday, 20:00 in Berlin: many evening check-ins fall due. */
export const evening = Temporal.Instant.from('2026-11-23T19:00:00Z');

/** So many of them, whatever the number of people. */
export const dueAtOnce = 5000;

/** So many days back people have been sent their check-in; with many people fewer days. */
const historyDays = 20;
const mostHistory = 3_000_000;

/** A PostgreSQL database full of made-up people. */
export interface Crowd {
  people: number;
  /** Days of the past for which everybody has a delivery. */
  days: number;
  url: string;
  db: Database;
  /** For what the program itself does not do. */
  sql: postgres.Sql;
  close(): Promise<void>;
}

/** Makes a database of so many people. PostgreSQL knows nothing yet about how its values are spread. */
export async function openCrowd(server: string, people: number): Promise<Crowd> {
  const name = `bench_${randomUUID().replaceAll('-', '')}`;
  const days = Math.min(historyDays, Math.floor(mostHistory / people));
  const owner = postgres(server, { max: 1, onnotice: () => {} });
  await owner.unsafe(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const open = await openDatabase({ kind: 'postgres', url: url.href }, createLogger('silent'));
  const sql = postgres(url.href, { max: 1, onnotice: () => {} });
  await fill(sql, people, days);
  return {
    people,
    days,
    url: url.href,
    db: open.db,
    sql,
    async close() {
      await open.close();
      await sql.end();
      await owner.unsafe(`drop database ${name} with (force)`);
      await owner.end();
    },
  };
}

async function fill(sql: postgres.Sql, people: number, days: number): Promise<void> {
  const now = evening.toString();
  const everyNth = people / dueAtOnce;
  // What belongs together is made together: there is nothing for foreign keys to find.
  await sql`set session_replication_role = replica`;
  // It would come at moments of its own.
  await sql`alter table reminders set (autovacuum_enabled = off)`;
  await sql`alter table deliveries set (autovacuum_enabled = off)`;
  await sql`
    insert into people (id, language, zone, met_at, created_at, seen_at)
    select id, (array['en', 'de'])[1 + id % 2],
      case when id % ${everyNth}::int = 0 then 'Europe/Berlin' else (array[
        'Europe/Berlin', 'Europe/London', 'Europe/Kyiv', 'Asia/Kolkata', 'Asia/Kathmandu', 'America/Sao_Paulo',
        'America/New_York', 'Africa/Cairo', 'Australia/Lord_Howe', 'Pacific/Apia'])[1 + id % 10] end,
      ${now}::timestamptz - interval '30 days', ${now}::timestamptz - interval '30 days',
      ${now}::timestamptz - interval '1 day'
    from generate_series(1, ${people}::bigint) as id`;
  // Whoever is not due this evening has a minute that no zone turns into a full hour.
  await sql`
    insert into reminders (person_id, kind, minute, weekdays, active, next_slot, next_at)
    select id, kind, minute, weekdays, true, slot, (slot + make_interval(mins => minute)) at time zone zone
    from people
    cross join (values ('check-in', 18 * 60, 127), ('relaxation', 12 * 60, 31), ('summary', 8 * 60, 1))
      as routine (kind, earliest, weekdays)
    cross join lateral (select case when kind = 'check-in' and id % ${everyNth}::int = 0 then 20 * 60
      else (earliest + id * 37 % 60 * 5 + 1 + id % 4)::int end) as m (minute)
    cross join lateral (select ${now}::timestamptz at time zone zone) as w (wall)
    cross join lateral (select wall::date + (wall::time > make_time(minute / 60, minute % 60, 0))::int) as d (day)
    cross join lateral (select extract(isodow from day)::int) as n (weekday)
    cross join lateral (select day + case kind when 'check-in' then 0 when 'summary' then (8 - weekday) % 7
      else (array[0, 0, 0, 0, 0, 2, 1])[weekday] end) as s (slot)`;
  await sql`
    insert into deliveries (person_id, kind, slot, due_at, urgent, state, attempts)
    select person_id, kind, slot::text, (slot + make_interval(mins => minute)) at time zone zone, false, 'sent', 1
    from generate_series(${days}::int, 1, -1) as back
    cross join lateral (select ${now}::date - back) as d (slot)
    cross join reminders join people on id = person_id
    where kind = 'check-in'`;
  await sql`
    insert into check_ins (person_id, day, state, source, created_at, finished_at)
    select id, ${now}::date - 1, 'done', 'today', ${now}, ${now} from people`;
}

/** Makes everything as it was before the evening. */
export async function rewind({ sql }: Crowd): Promise<void> {
  const now = evening.toString();
  const day = now.slice(0, 10);
  await sql`delete from deliveries where due_at = ${now}`;
  await sql`delete from check_ins where day = ${day}`;
  await sql`update people set asked = null, asked_at = null, shown_at = null, unanswered = 0 where shown_at is not null`;
  await sql`
    update reminders set next_slot = ${day}, next_at = ${now}
    where kind = 'check-in' and next_at = ${evening.add({ hours: 24 }).toString()}`;
}
