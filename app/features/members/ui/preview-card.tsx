import { HandHeart, HandHelping } from "~/ui/icons";
import { Avatar, Chip, Cloth, cohortCloth, Float } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import type { Preview } from "./preview";

interface PreviewCardProps {
  preview: Preview;
  /** Gives the cloth its threads: her cohort's id, else her own. */
  clothOf: string;
  /** Name and year of her cohort. */
  cohort: string | null;
}

/** How others will see her: the card that follows what she types. */
export function PreviewCard({ preview, clothOf, cohort }: PreviewCardProps) {
  const { welcome } = useMoreText().members;
  const { name, neighborhood: place, story, gift, need } = preview;
  const where = cohort && place ? welcome.cohortAndPlace({ cohort, place }) : (cohort ?? place);
  return (
    <>
      <p className="label wl-label">{welcome.preview}</p>
      <Float className="card">
        <div className="tp">
          <Cloth {...cohortCloth(clothOf)} w={344} h={72} t={8} fringe={16} />
        </div>
        <div className="bd">
          <Avatar name={name} size={72} />
          <p className="h-2xl">
            <bdi>{name}</bdi>
          </p>
          {where ? <p className="meta">{where}</p> : null}
          {story ? <p className="quote card-story">{story}</p> : null}
          {gift || need ? (
            <div className="row wrap card-chips">
              {gift ? <Chip icon={HandHeart}>{gift}</Chip> : null}
              {need ? <Chip icon={HandHelping}>{need}</Chip> : null}
            </div>
          ) : null}
        </div>
      </Float>
    </>
  );
}
