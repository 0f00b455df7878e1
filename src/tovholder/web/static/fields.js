/** Fields of text, lists and choices that save themselves; entries to add and to remove. */
import { call, newKey, part, told } from "./api.js";
import { deskOf } from "./desk.js";
import { SAVE_AFTER, SAVE_AT_LATEST, SavingField } from "./saving.js";

class TextField extends SavingField {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  later;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  atLatest;

  connectedCallback() {
    if (this.started) return;
    super.connectedCallback();
    this.input.addEventListener("input", () => this.typing());
    this.input.addEventListener("change", () => this.save());
  }

  typing() {
    clearTimeout(this.later);
    this.later = setTimeout(() => this.save(), SAVE_AFTER);
    // Half a name or half a date is not worth saving; half a text is.
    if (this.input instanceof HTMLTextAreaElement) this.atLatest ??= setTimeout(() => this.save(), SAVE_AT_LATEST);
  }

  leave() {
    this.save();
  }

  save() {
    clearTimeout(this.later);
    clearTimeout(this.atLatest);
    this.atLatest = undefined;
    const value = this.input.value;
    if (value === this.was || !deskOf(this).mayChange) return;
    const lines = value.split("\n").map((line) => line.trim()).filter(Boolean);
    const written = this.dataset.kind === "lines" ? lines : value.trim();
    const edit = written.length ? { place: this.place, typed: written } : { place: this.place, removed: true };
    this.was = value;
    this.keep(edit, value);
  }
}

/** Some of several: those that are marked are kept, in the order they stand in. */
class SeveralField extends SavingField {
  connectedCallback() {
    if (this.started) return;
    super.connectedCallback();
    this.was = this.chosen().join("\n");
    this.addEventListener("change", () => this.save());
  }

  chosen() {
    return /** @type {HTMLInputElement[]} */ ([...this.querySelectorAll("input:checked")]).map((box) => box.value);
  }

  save() {
    const chosen = this.chosen();
    const value = chosen.join("\n");
    if (value === this.was || !deskOf(this).mayChange) return;
    this.was = value;
    this.keep(chosen.length ? { place: this.place, typed: chosen } : { place: this.place, removed: true }, value);
  }
}

class AddEntry extends HTMLElement {
  connectedCallback() {
    const form = /** @type {HTMLFormElement} */ (this.querySelector("form"));
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const desk = deskOf(this);
      await desk.waiting;
      const name = /** @type {HTMLInputElement} */ (form.elements.namedItem("name")).value;
      const body = { opened: desk.opened, place: this.dataset.place, name, key: newKey() };
      const answer = await call("POST", desk.api("/entries"), body);
      if (!answer.ok) {
        const said = /** @type {HTMLElement} */ (this.querySelector(".said"));
        said.textContent = told(answer.data.findings);
        said.classList.add("form-error-message");
        return;
      }
      const id = answer.data.place.replace(/\[(\d+)\]/g, ".$1").split(".").map((/** @type {string} */ step) => step.replace(/[^\p{L}\p{N}_]/gu, "_"));
      location.hash = `f-${id.join("-")}`;
      location.reload();
    });
  }
}

class RemoveEntry extends HTMLElement {
  connectedCallback() {
    this.querySelector("button")?.addEventListener("click", async () => {
      const answer = await deskOf(this).set([{ place: this.dataset.place ?? "", removed: true }]);
      if (answer.ok) location.reload();
      else {
        const said = document.createElement("p");
        said.className = "form-error-message";
        said.setAttribute("role", "alert");
        said.textContent = told(answer.data.findings);
        this.replaceChildren(...this.childNodes, said);
      }
    });
  }
}

/** The fields with nothing in them, fetched when they are asked for. */
class MoreFields extends HTMLElement {
  connectedCallback() {
    const details = /** @type {HTMLDetailsElement} */ (this.querySelector("details"));
    details.addEventListener("toggle", async () => {
      const place = /** @type {HTMLElement} */ (this.querySelector("[data-here]"));
      if (!details.open || place.childElementCount) return;
      const asked = new URLSearchParams({ sted: this.dataset.place ?? "", niveau: this.dataset.level ?? "" });
      place.innerHTML = await part(`/sager/${deskOf(this).case}/felter?${asked}`);
    });
  }
}

customElements.define("text-field", TextField);
customElements.define("several-field", SeveralField);
customElements.define("add-entry", AddEntry);
customElements.define("remove-entry", RemoveEntry);
customElements.define("more-fields", MoreFields);
