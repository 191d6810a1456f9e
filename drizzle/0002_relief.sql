CREATE TABLE "media" (
	"hash" text PRIMARY KEY NOT NULL,
	"file_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "practices" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "practices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"exercise" text NOT NULL,
	"day" date NOT NULL,
	"state" text DEFAULT 'before' NOT NULL,
	"plan" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"step" smallint DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone,
	"before" smallint,
	"after" smallint,
	"results" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"next_day" text,
	"completed" boolean,
	"message_id" integer,
	"sent_at" timestamp (3) with time zone,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "practices_state" CHECK ("practices"."state" in ('before', 'running', 'paused', 'after', 'done')),
	CONSTRAINT "practices_before" CHECK ("practices"."before" between 0 and 10),
	CONSTRAINT "practices_after" CHECK ("practices"."after" between 0 and 10),
	CONSTRAINT "practices_next_day" CHECK ("practices"."next_day" in ('fine', 'worse'))
);
--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "practices_person" ON "practices" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "practices_open" ON "practices" USING btree ("person_id") WHERE "practices"."state" <> 'done';--> statement-breakpoint
CREATE INDEX "practices_history" ON "practices" USING btree ("person_id","created_at") WHERE "practices"."exercise" <> 'micro-break';--> statement-breakpoint
INSERT INTO "reminders" ("person_id", "kind", "minute", "weekdays", "active") SELECT "id", 'lesson', 1020, 4, true FROM "people" WHERE "met_at" IS NOT NULL;--> statement-breakpoint
INSERT INTO "reminders" ("person_id", "kind", "minute", "weekdays", "active") SELECT "id", 'micro-break', 570, 31, false FROM "people" WHERE "met_at" IS NOT NULL;--> statement-breakpoint
UPDATE "reminders" SET "next_at" = now() FROM "people" WHERE "people"."id" = "person_id" AND "met_at" IS NOT NULL AND "gone_at" IS NULL AND "active" AND "kind" = 'lesson';
