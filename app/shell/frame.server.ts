import { isStaff, theCommunity, type Viewer } from "~/features/accounts/door.server";
import { myCircles, waitingForMember } from "~/features/circles/door.server";
import { privateNews, unreadByCircle } from "~/features/discussion/door.server";
import { photoAddress } from "~/features/members/door";
import { herself } from "~/features/members/door.server";
import { oncePerRequest } from "~/platform/request-context.server";

/** What both the frame and the home page ask of the circles; asked once a request. */
export const circleNews = (viewer: Viewer) =>
  oncePerRequest("circle-news", async () => {
    const [circles, unread, waiting, news] = await Promise.all([
      myCircles(viewer.id),
      unreadByCircle(viewer.id),
      waitingForMember(viewer),
      privateNews(viewer.id),
    ]);
    return { circles, unread, waiting, news };
  });

/** The facts of the frame: a constant number of statements. */
export async function frameFor(viewer: Viewer) {
  const [community, she, { circles, unread, waiting, news }] = await Promise.all([
    theCommunity(),
    herself(viewer.id),
    circleNews(viewer),
  ]);
  const withUnread = circles.map((circle) => ({ ...circle, unread: unread.get(circle.id) ?? 0 }));
  return {
    viewerId: viewer.id,
    name: she.name,
    photo: photoAddress({ id: viewer.id, photoKey: she.photoKey }, "small"),
    pause: she.pause,
    community: community?.name ?? "",
    staff: isStaff(viewer),
    circles: withUnread,
    // Private conversations with something new, and all conversations she muted.
    unreadPrivate: news.unread,
    muted: news.muted,
    // Answers that others wait for; the circles with unread words are counted beside them, live.
    waiting: waiting.length,
  };
}
