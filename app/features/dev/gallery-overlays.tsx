import { Flag, Pencil, Trash2 } from "~/ui/icons";
import { Button, Dialog, Menu, MenuButton, MenuLink, Segment, Tabs, useToast } from "~/ui";
import { Part } from "./gallery-parts";

/** Views of one thing, and what is said after something was done. */
export function TabsShown() {
  const say = useToast();
  return (
    <Part title="Tabs and toast">
      <Tabs
        label="Sections"
        tabs={[
          { to: "#talk", label: "Talk", current: true },
          { to: "#offers", label: "Offers and needs", count: 7, current: false },
          { to: "#pages", label: "Pages", current: false },
        ]}
      />
      <div className="row wrap mt-4">
        <Button
          onClick={() =>
            say({
              text: "Asked. We will tell you when they answer.",
              undo: { label: "Undo", run: () => say({ text: "Taken back." }) },
            })
          }
        >
          Say something
        </Button>
        <Segment
          label="View"
          options={[
            { to: "#map", label: "Map", current: true },
            { to: "#list", label: "List", current: false },
          ]}
        />
      </div>
    </Part>
  );
}

/** Questions and menus over the page. */
export function OverlaysShown() {
  return (
    <Part title="Dialog and menu">
      <div className="dialog">
        <div className="dialog-b">
          <h3 className="h-xl">Meet Tomás?</h3>
          <p>If you both say yes, we open a quiet thread for the two of you and Amina steps out.</p>
        </div>
        <div className="dialog-f">
          <Button>Not now</Button>
          <Button variant="primary">Yes, introduce us</Button>
        </div>
      </div>
      <div className="row wrap mt-4">
        <Dialog
          opener={{ label: "Leave the circle", to: "#leave", variant: "danger", icon: Trash2 }}
          title="Leave Tower Hill neighbors?"
          consequence="Your messages stay, and you can come back any time."
          cancel="Stay"
        >
          <Button variant="danger">Leave</Button>
        </Dialog>
        <Menu label="More about this message" variant="plain">
          <MenuButton type="button" icon={Pencil}>
            Edit
          </MenuButton>
          <MenuLink to="#flag" icon={Flag}>
            Show it to a host
          </MenuLink>
          <hr />
          <MenuButton type="button" icon={Trash2} danger>
            Delete
          </MenuButton>
        </Menu>
      </div>
    </Part>
  );
}
