package jp.kyodo.sample;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;

/**
 * Keeps entering the sample city fast: all of it is one transaction, whose entities would
 * be compared again with every further change.
 */
@Component
class SampleMemory {

	private final EntityManager entities;

	SampleMemory(EntityManager entities) {
		this.entities = entities;
	}

	/**
	 * Writes what was changed and forgets it.
	 */
	void release() {
		this.entities.flush();
		this.entities.clear();
	}

}
