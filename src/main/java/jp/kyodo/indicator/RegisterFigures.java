package jp.kyodo.indicator;

import java.util.List;
import java.util.Optional;

import jp.kyodo.plan.RegisterFigure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * All numbers that the registers offer to indicators.
 */
@Component
public class RegisterFigures {

	private final ObjectProvider<RegisterFigure> figures;

	RegisterFigures(ObjectProvider<RegisterFigure> figures) {
		this.figures = figures;
	}

	public List<RegisterFigure> all() {
		return this.figures.orderedStream().toList();
	}

	public Optional<RegisterFigure> find(String code) {
		return this.figures.stream().filter((figure) -> figure.code().equals(code)).findFirst();
	}

}
