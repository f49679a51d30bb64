import { Avatar, Badge, Button, List } from "~/ui";
import { useMoreText } from "~/ui/more-text";

interface InviteListProps {
  people: readonly {
    id: string;
    name: string;
    neighborhood: string | null;
    inside: boolean;
    invited: boolean;
  }[];
}

/** People to choose from, each with a button that sends the form around them. */
export function InviteList({ people }: InviteListProps) {
  const { circleCare } = useMoreText();
  return (
    <List className="mt-3">
      {people.map((person) => (
        <li key={person.id} className="flex items-center gap-4 py-3!">
          <Avatar name={person.name} size={48} />
          <div className="min-w-0 grow">
            <p className="name">{person.name}</p>
            {person.neighborhood ? <p className="meta">{person.neighborhood}</p> : null}
          </div>
          {person.inside ? (
            <Badge tone="moss">{circleCare.inside}</Badge>
          ) : person.invited ? (
            <Badge tone="indigo">{circleCare.invited}</Badge>
          ) : (
            <Button
              small
              name="memberId"
              value={person.id}
              aria-label={circleCare.inviteNamed({ name: person.name })}
            >
              {circleCare.inviteConfirm}
            </Button>
          )}
        </li>
      ))}
    </List>
  );
}
