package jp.kyodo.intake;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Looks at XML before the parser does: a declaration of a document type is refused, and
 * so is a tag, comment or text so long that holding it would fill the memory.
 */
final class XmlGuard extends FilterReader {

	/** A cell of 32,767 characters, each written as a number of ten. */
	private static final int LONGEST = 400_000;

	/** Two hyphens begin a comment; they do not end it as well. */
	private static final int SHORTEST_COMMENT = 4;

	private State state = State.TEXT;

	private int length;

	private char before;

	private char beforeThat;

	XmlGuard(Reader in) {
		super(in);
	}

	@Override
	public int read(char[] characters, int offset, int wanted) throws IOException {
		int read = super.read(characters, offset, wanted);
		for (int index = offset; index < offset + read; index++) {
			look(characters[index]);
		}
		return read;
	}

	@Override
	public int read() throws IOException {
		char[] one = new char[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0];
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	private void look(char character) {
		if (this.state == State.TEXT && character != '<') {
			if (++this.length > LONGEST) {
				throw RefusedFileException.swollen();
			}
			return;
		}
		State next = this.state.after(this, character);
		this.length = (next == State.TEXT && this.state != State.TEXT || next == State.OPEN) ? 0 : this.length + 1;
		if (this.length > LONGEST) {
			throw RefusedFileException.swollen();
		}
		this.state = next;
		this.beforeThat = this.before;
		this.before = character;
	}

	/**
	 * Where in the XML we are.
	 */
	private enum State {

		TEXT {
			@Override
			State after(XmlGuard guard, char character) {
				return (character == '<') ? OPEN : TEXT;
			}
		},

		/** Behind the sign that begins a tag. */
		OPEN {
			@Override
			State after(XmlGuard guard, char character) {
				return switch (character) {
					case '!' -> DECLARATION;
					case '?' -> INSTRUCTION;
					case '>' -> TEXT;
					default -> TAG;
				};
			}
		},

		TAG {
			@Override
			State after(XmlGuard guard, char character) {
				return switch (character) {
					case '"' -> DOUBLE_QUOTED;
					case '\'' -> QUOTED;
					case '>' -> TEXT;
					default -> TAG;
				};
			}
		},

		DOUBLE_QUOTED {
			@Override
			State after(XmlGuard guard, char character) {
				return (character == '"') ? TAG : DOUBLE_QUOTED;
			}
		},

		QUOTED {
			@Override
			State after(XmlGuard guard, char character) {
				return (character == '\'') ? TAG : QUOTED;
			}
		},

		DECLARATION {
			@Override
			State after(XmlGuard guard, char character) {
				return switch (character) {
					case '-' -> COMMENT;
					case '[' -> LITERAL;
					default -> throw new RefusedFileException("intake.refused.declaration");
				};
			}
		},

		COMMENT {
			@Override
			State after(XmlGuard guard, char character) {
				return (guard.length > SHORTEST_COMMENT && guard.ends(character, '-')) ? TEXT : COMMENT;
			}
		},

		LITERAL {
			@Override
			State after(XmlGuard guard, char character) {
				return guard.ends(character, ']') ? TEXT : LITERAL;
			}
		},

		INSTRUCTION {
			@Override
			State after(XmlGuard guard, char character) {
				return (character == '>' && guard.before == '?') ? TEXT : INSTRUCTION;
			}
		};

		abstract State after(XmlGuard guard, char character);

	}

	private boolean ends(char character, char twice) {
		return character == '>' && this.before == twice && this.beforeThat == twice;
	}

}
