package dk.kaldekaede.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The situation board, {@code /}. */
@Controller
class BoardController {

    private final BoardReader reader;
    private final SharedPages pages;
    private final String phone;

    BoardController(BoardReader reader, SharedPages pages, @Value("${kaldekaede.phone}") String phone) {
        this.reader = reader;
        this.pages = pages;
        this.phone = phone;
    }

    @GetMapping("/")
    String board(Model model, HttpServletResponse response) {
        model.addAttribute("here", "board");
        Optional<BoardView> board = reader.read();
        if (board.isEmpty()) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            model.addAttribute("phone", phone);
            return "incident/board-unavailable";
        }
        model.addAttribute("board", board.get());
        return "incident/board";
    }

    /** The part that updates itself; nothing while the browser has what there is. */
    @GetMapping("/board")
    ResponseEntity<String> running(
            @RequestParam(required = false) String version,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<BoardView> board = reader.read();
        if (board.isEmpty()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        if (board.get().version().equals(version)) {
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .body(pages.board(board.get(), model.asMap(), request, response));
    }
}
