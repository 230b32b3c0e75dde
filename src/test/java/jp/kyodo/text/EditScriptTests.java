package jp.kyodo.text;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EditScriptTests {

	@Test
	void keepsAsMuchAsCanBeKept() {
		Random random = new Random(11);
		for (int round = 0; round < 20_000; round++) {
			int[] before = random.ints(random.nextInt(14), 0, 1 + random.nextInt(5)).toArray();
			int[] after = random.ints(random.nextInt(14), 0, 1 + random.nextInt(5)).toArray();

			int[] twins = EditScript.between(before, after).twins();

			int kept = 0;
			int last = -1;
			for (int i = 0; i < twins.length; i++) {
				if (twins[i] >= 0) {
					assertThat(after[twins[i]]).isEqualTo(before[i]);
					assertThat(twins[i]).isGreaterThan(last);
					last = twins[i];
					kept++;
				}
			}
			assertThat(kept).isEqualTo(longestCommon(before, after));
		}
	}

	private static int longestCommon(int[] a, int[] b) {
		int[][] length = new int[a.length + 1][b.length + 1];
		for (int i = 1; i <= a.length; i++) {
			for (int j = 1; j <= b.length; j++) {
				length[i][j] = (a[i - 1] == b[j - 1]) ? length[i - 1][j - 1] + 1
						: Math.max(length[i - 1][j], length[i][j - 1]);
			}
		}
		return length[a.length][b.length];
	}

}
