package jp.kyodo.partner;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import jp.kyodo.organization.Offices;
import jp.kyodo.organization.Role;
import jp.kyodo.organization.StaffAuthentication;
import jp.kyodo.organization.StaffMember;
import jp.kyodo.vocabulary.AddTerm;
import jp.kyodo.vocabulary.TermContent;
import jp.kyodo.vocabulary.Vocabularies;
import jp.kyodo.vocabulary.Vocabulary;
import jp.kyodo.vocabulary.VocabularyService;
import jp.kyodo.fiscal.FiscalYear;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Puts partners with names of their own into the register, as a member of staff does;
 * import it together with {@link Offices}.
 */
@TestComponent
public class Partners {

	public static final String WARD = "14132";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final PartnerService service;

	private final Vocabularies vocabularies;

	private final VocabularyService words;

	private final Offices offices;

	private @Nullable StaffMember clerk;

	Partners(PartnerService service, Vocabularies vocabularies, VocabularyService words, Offices offices) {
		this.service = service;
		this.vocabularies = vocabularies;
		this.words = words;
		this.offices = offices;
	}

	/** A name that no other test has. */
	public String name(String beginning) {
		return beginning + letters(NUMBER.incrementAndGet());
	}

	/** Numbers would make names look like 第一 and 第二. */
	private static String letters(int number) {
		String kana = "あかさたなはまやらわ";
		StringBuilder name = new StringBuilder();
		for (int rest = number; rest > 0; rest /= 10) {
			char sign = kana.charAt(rest % 10);
			name.append(sign).append(sign).append(sign);
		}
		return name.toString();
	}

	/** A ward to choose. */
	public void ensureWard() {
		if (this.vocabularies.of(Vocabulary.WARD).find(WARD).isEmpty()) {
			this.words.add(new AddTerm(Vocabulary.WARD, WARD,
					new TermContent("幸区", "", null, List.of("幸"), null, new FiscalYear(1972), null)));
		}
	}

	/** Somebody who may change partners. */
	public StaffMember clerk() {
		StaffMember known = this.clerk;
		if (known == null) {
			known = this.offices.person(Role.EDITOR);
			this.clerk = known;
		}
		return known;
	}

	/** A partner that citizens see. */
	public String shown(String name) {
		return register(content(name).shown(true));
	}

	/** A partner that only staff see. */
	public String hidden(String name) {
		return register(content(name));
	}

	public String register(PartnerContent content) {
		return asClerk(() -> this.service.register(new RegisterPartner(null, content, true)));
	}

	/** A citizens' group without anything else. */
	public static PartnerContent content(String name) {
		return PartnerContent.named(name, List.of("shimin-dantai"), null);
	}

	/** Does something as a member of staff who is signed in. */
	public <T> T asClerk(Supplier<T> work) {
		SecurityContextHolder.setContext(new SecurityContextImpl(StaffAuthentication.of(clerk())));
		try {
			return work.get();
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	/** Does something as a member of staff who is signed in. */
	public void doAsClerk(Runnable work) {
		asClerk(() -> {
			work.run();
			return true;
		});
	}

}
