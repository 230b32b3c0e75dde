package jp.kyodo.partner;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Everything that refers to partners, in all modules.
 */
@Component
public class PartnerUses {

	private final ObjectProvider<PartnerUse> uses;

	PartnerUses(ObjectProvider<PartnerUse> uses) {
		this.uses = uses;
	}

	/** What refers to a partner. */
	public List<PartnerUse.Use> of(long partnerId) {
		return this.uses.orderedStream().flatMap((use) -> use.usesOf(partnerId).stream()).toList();
	}

	/** In what both partners take part, and what is left there when they are merged. */
	public List<PartnerUse.Meeting> meetings(long fromId, long intoId) {
		return this.uses.orderedStream().flatMap((use) -> use.meetingsOf(fromId, intoId).stream()).toList();
	}

	void merge(long fromId, long intoId) {
		this.uses.orderedStream().forEach((use) -> use.merge(fromId, intoId));
	}

}
