import { HandHeart, HandHelping, Sprout } from "~/ui/icons";
import { Chip, Icon } from "~/ui";

const ICONS = { gifts: HandHeart, learning: Sprout, needs: HandHelping } as const;

interface ValuesProps {
  of: keyof typeof ICONS;
  title: string;
  values: readonly string[];
}

/** Short values under their heading; nothing where there are none. */
export function Values({ of, title, values }: ValuesProps) {
  if (values.length === 0) return null;
  return (
    <section className="sec">
      <h2 className="h-xl p-values">
        <Icon as={ICONS[of]} />
        {title}
      </h2>
      <div className="row wrap">
        {values.map((value) => (
          <Chip key={value}>{value}</Chip>
        ))}
      </div>
    </section>
  );
}
