import { Form } from "@remix-run/react";
import { ChevronRight, Search } from "~/ui/icons";
import { Button, CheckField, FieldErrors, Hint, Icon, SelectField, TextField } from "~/ui";
import { useMoreText } from "~/ui/more-text";
import type { Typed, WrongFields } from "../found";

interface SearchFormProps {
  typed: Typed;
  wrong: WrongFields;
  circles: readonly { slug: string; name: string }[];
}

/** One field for the words; who, where and when are a fold away, and open while one of them is used. */
export function SearchForm({ typed, wrong, circles }: SearchFormProps) {
  const { search, common } = useMoreText();
  const { q, ...narrowing } = typed;
  const isNarrowed = Object.values(narrowing).some(Boolean);
  return (
    <Form action="/search" role="search" key={JSON.stringify(typed)}>
      <div className="search-line">
        <div className="search grow">
          <Icon as={Search} />
          <input
            className="input"
            type="search"
            name="q"
            defaultValue={q}
            enterKeyHint="search"
            aria-label={search.label}
            placeholder={search.label}
            aria-describedby={wrong.q ? "q-error q-hint" : "q-hint"}
          />
        </div>
        <Button variant="primary">{common.search}</Button>
      </div>
      <FieldErrors id="q-error" errors={wrong.q ? [search.wrong[wrong.q]] : []} />
      <Hint id="q-hint">{search.hint}</Hint>
      <details className="narrowing" open={isNarrowed}>
        <summary>
          <Icon as={ChevronRight} size="s" />
          {search.narrow}
        </summary>
        <Narrowing typed={typed} wrong={wrong} circles={circles} />
      </details>
    </Form>
  );
}

function Narrowing({ typed, wrong, circles }: SearchFormProps) {
  const { search } = useMoreText();
  const everywhere = { value: "", label: search.everywhere };
  const options = circles.map(({ slug, name }) => ({ value: slug, label: name }));
  const errorsOf = (field: "from" | "to") => {
    const named = wrong[field];
    return named ? [search.wrong[named]] : [];
  };
  return (
    <div className="narrowing-fields">
      <TextField name="by" label={search.by} hint={search.byHint} defaultValue={typed.by} />
      <SelectField
        name="circle"
        label={search.circle}
        options={[everywhere, ...options]}
        defaultValue={typed.circle}
      />
      <TextField
        name="from"
        type="date"
        label={search.from}
        defaultValue={typed.from}
        errors={errorsOf("from")}
      />
      <TextField
        name="to"
        type="date"
        label={search.to}
        defaultValue={typed.to}
        errors={errorsOf("to")}
      />
      <CheckField
        name="files"
        label={search.withFiles}
        defaultChecked={typed.files}
        className="narrowing-files"
      />
    </div>
  );
}
