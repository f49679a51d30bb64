-- Whom somebody lets write to her first: published by members, for those who ask before they begin a conversation.
CREATE VIEW "member_contact" AS SELECT "id", "contact"::text AS "contact" FROM "member";

-- Who blocked whom: published by moderation. It is asked about pairs; no page lists it but her own.
CREATE VIEW "blocked_pair" AS SELECT "blocker_id", "blocked_id" FROM "block";
