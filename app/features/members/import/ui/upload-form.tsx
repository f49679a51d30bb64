import { Form, useNavigation } from "@remix-run/react";
import { ChevronRight } from "~/ui/icons";
import { useState, type ChangeEvent } from "react";
import { Button, FileField, Icon, Sheet } from "~/ui";
import { useStaffText } from "~/ui/staff-text";
import { LIMITS, type FileProblem } from "../fields";

/** What can be wrong with a file that was sent. */
export type UploadProblem =
  FileProblem | { code: "no-file" | "broken"; count?: number | undefined };

/** The form that takes a spreadsheet. A file that is too large is refused before it travels. */
export function UploadForm({ problem }: { problem: UploadProblem | null }) {
  const { upload, file } = useStaffText().imports;
  const [chosen, setChosen] = useState<"fits" | "too-large" | null>(null);
  const sending = useNavigation().formMethod === "POST";
  const shown: UploadProblem | null =
    chosen === "too-large" ? { code: "too-large" } : chosen === "fits" && !sending ? null : problem;
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const size = currentTarget.files?.[0]?.size ?? 0;
    setChosen(size > LIMITS.fileBytes ? "too-large" : "fits");
  };
  return (
    <Sheet className="pad">
      <Form
        method="post"
        encType="multipart/form-data"
        className="col"
        style={{ gap: 16 }}
        onSubmit={(event) => {
          if (chosen === "too-large") event.preventDefault();
          else setChosen(null);
        }}
      >
        <FileField
          label={upload.label}
          hint={upload.hint}
          name="file"
          required
          onChange={choose}
          errors={shown ? [file[shown.code]({ count: shown.count ?? 0 })] : []}
        />
        <div className="row wrap row-4">
          <Button variant="primary" pending={sending && upload.sending}>
            {upload.send}
          </Button>
          <details className="fold">
            <summary>
              <Icon as={ChevronRight} />
              {upload.how}
            </summary>
            <p className="small">{upload.howExcel}</p>
            <p className="small">{upload.howSheets}</p>
          </details>
        </div>
      </Form>
    </Sheet>
  );
}
