import { packetParts, type PacketPart, type PacketSection, type WishedContact } from '@boussole/domain/packet/parts';

/** What the sender chooses of a packet; the rest is the dossier's. */
export interface PacketForm {
  alias: string;
  freeText: string;
  wishedContact: WishedContact;
  include: readonly PacketPart[];
  sections: readonly PacketSection[];
}

/** The parts of a packet as it was prepared: those that are said. */
interface Said {
  name: string;
  isAlias: boolean;
  ageBand: unknown;
  goal: unknown;
  need: unknown;
  constraints: unknown;
  contact: { wished: WishedContact } | null;
  freeText: string | null;
}

export const blankPacket = (canMail: boolean): PacketForm => ({
  alias: '', freeText: '', wishedContact: canMail ? 'mail' : 'through_sender', include: packetParts, sections: ['identity'],
});

/** A packet that is there already, taken up again where it was left. */
export function formOfPacket(content: Said, sections: readonly PacketSection[]): PacketForm {
  const said: Record<PacketPart, unknown> = {
    age_band: content.ageBand, goal: content.goal, need: content.need, constraints: content.constraints, wished_contact: content.contact,
  };
  return {
    alias: content.isAlias ? content.name : '', freeText: content.freeText ?? '', wishedContact: content.contact?.wished ?? 'through_sender',
    include: packetParts.filter((part) => said[part] !== null), sections,
  };
}
