CREATE TABLE "deliveries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "deliveries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"slot" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"urgent" boolean NOT NULL,
	"state" text DEFAULT 'due' NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"holder" text,
	"held_until" timestamp (3) with time zone,
	CONSTRAINT "deliveries_person_kind_slot" UNIQUE("person_id","kind","slot"),
	CONSTRAINT "deliveries_state" CHECK ("deliveries"."state" in ('due', 'sent', 'dropped', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "leases" (
	"name" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"held_until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "paused_until" date;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "gone_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "unanswered" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "reminders" ADD COLUMN "next_slot" date;--> statement-breakpoint
ALTER TABLE "reminders" ADD COLUMN "next_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliveries_due" ON "deliveries" USING btree ("urgent","due_at") WHERE "deliveries"."state" = 'due';--> statement-breakpoint
CREATE INDEX "deliveries_over" ON "deliveries" USING btree ("due_at") WHERE "deliveries"."state" <> 'due';--> statement-breakpoint
CREATE INDEX "reminders_next" ON "reminders" USING btree ("next_at") WHERE "reminders"."next_at" is not null;--> statement-breakpoint
INSERT INTO "reminders" ("person_id", "kind", "minute", "weekdays", "active") SELECT "id", 'summary', 480, 1, true FROM "people" WHERE "met_at" IS NOT NULL;--> statement-breakpoint
UPDATE "reminders" SET "next_at" = now() FROM "people" WHERE "people"."id" = "person_id" AND "met_at" IS NOT NULL AND "active";--> statement-breakpoint
ALTER TABLE "deliveries" SET (autovacuum_vacuum_scale_factor = 0.01);
