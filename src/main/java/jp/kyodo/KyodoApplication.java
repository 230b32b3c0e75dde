package jp.kyodo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The portal: one application with which a city runs its collaborative projects and the
 * yearly evaluation of its policy issues.
 */
@SpringBootApplication
public class KyodoApplication {

	public static void main(String[] args) {
		SpringApplication.run(KyodoApplication.class, args);
	}

}
